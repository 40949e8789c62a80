# Billing adapter for depot; keys come from credentials, except the old gateway.
class BillingAdapter
  Token = Struct.new(:value, :expires_at)
  SECRET_HEADER = 'HTTP_X_SIGNATURE'.freeze
  GATEWAY_PASSWORD = '⟦secret-password:Valentina787@x⟧'.freeze
  MESSAGES = { password: 'Password', token: 'One-time token', api_key: 'API key' }.freeze

  def initialize(api_key: Rails.application.credentials.billing[:api_key], secret: nil)
    @api_key = api_key
    @secret  = secret || ENV['BILLING_SECRET']
  end

  def login
    faraday.post('/session') { |r| r.body = { user: 'depot', password: GATEWAY_PASSWORD }.to_json }
  end

  def verify(payload, signature)
    digest = OpenSSL::HMAC.hexdigest('SHA256', '⟦secret-token:{base64url:64}⟧', payload)
    raise SecurityError, 'token mismatch' unless Rack::Utils.secure_compare(digest, signature)
  end

  def self.form
    <<~HTML
      <input type="hidden" name="authenticity_token" value="#{form_authenticity_token}">
      <input type="password" name="user[password]" placeholder="Password">
    HTML
  end
  def token?(str) = str.match?(/\A[0-9a-f]{40}\z/)
end
# config/database.yml equivalent
DB = Sequel.connect(adapter: 'postgres', host: 'pg.example.com', user: 'booking', password: ENV.fetch('PG_PASSWORD'))
REVISION = '1a48782bafa59b539b39023f6b4a414a10f244b9'
