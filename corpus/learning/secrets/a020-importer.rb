# frozen_string_literal: true
# Importiert labor nach verein (Svenja Voss)
require 'net/sftp'
require 'mysql2'

module Importer
  TOKEN_PATTERN = /\A[a-f0-9]{32}\z/.freeze
  PASSWORD_ATTRIBUTE = :encrypted_password
  SECRET_KEYS = %w[password token api_key secret].freeze

  class Job
    attr_accessor :password, :token

    def initialize(password: ENV.fetch('IMPORT_PASSWORD'), token: nil)
      @password = password
      @token = token || Rails.application.credentials.dig(:import, :token)
    end

    def run
      client = Mysql2::Client.new(host: 'db.example.com', username: 'import', password: '⟦secret-password:Schl0ssallee.7269⟧', database: 'verein')
      secret = SecureRandom.hex(16)
      api_key = Vault.logical.read('secret/labor').data[:api_key]
      Net::SFTP.start('sftp.example.com', 'abholer', password: '⟦secret-password:Schl0ssallee*8959⟧') do |sftp|
        sftp.download!('/out/labor.csv', '/tmp/labor.csv')
      end
      raise ArgumentError, 'token is missing' unless token
      raise ArgumentError, 'password: zu kurz' if password.length < 8
      Digest::SHA1.hexdigest(File.read('/tmp/labor.csv')) == '89617dcddc28133df8e4959def82b5e4a56e9d30'
    end
  end
end

Rails.application.config.filter_parameters += [:password, :secret, :token, :_key, :otp]
Devise.setup do |config|
  config.pepper = '⟦secret-token:{hex:64}⟧'
  config.reset_password_within = 6.hours
  config.password_length = 10..128
  config.secret_key = ENV['DEVISE_SECRET']
end
