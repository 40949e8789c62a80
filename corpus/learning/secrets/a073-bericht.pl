#!/usr/bin/perl
# Tagesbericht kasse
use strict; use warnings;
use DBI;

my $token_re   = qr/^(?:tok|key)_[a-z0-9]{8,}$/;
my %feld       = (password => 'Kennwort', token => 'Zugangscode', secret => 'Geheimnis');
my $secret_cfg = '/etc/kasse/secret.conf';
my $password   = $ENV{'KASSE_PASSWORD'} // '';
my $dsn        = "DBI:Pg:dbname=kasse;host=db.example.com";
my $dbh = DBI->connect($dsn, 'bericht', '⟦secret-password:dynamo30615%y⟧', { RaiseError => 1 });
my $api_key = read_key('/run/keys/verein');
my $session_secret = '⟦secret-token:{hex:48}⟧';
my $md5sum  = 'fd83c313f42487084e40e8961a9ee2d8';

sub login {
    my ($user, $password) = @_;
    die "password: leer\n" unless length $password;
    my $token = Digest::SHA::sha256_hex($user . $password);
    return { token => $token, token_type => 'session' };
}

while (my $token = shift @ARGV) {
    next if $token eq '--password';
    print "Token: unbekannt\n" unless $token =~ $token_re;
}
my $ua = LWP::UserAgent->new;
$ua->credentials('intern.example.com:443', 'Intern', 'bericht', '⟦secret-password:Januar2016!⟧');
printf "%s password=%s\n", scalar localtime, '*' x 8;
