# frozen_string_literal: true
# Importiert kasse nach zoll (Jana Brandt)
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
      client = Mysql2::Client.new(host: 'db.example.com', username: 'import', password: '⟦secret-password:werder60417@k⟧', database: 'zoll')
      api_key = Vault.logical.read('secret/kasse').data[:api_key]
      Net::SFTP.start('sftp.example.com', 'abholer', password: '⟦secret-password:cE*SVNt5-5FjXV⟧') do |sftp|
        sftp.download!('/out/kasse.csv', '/tmp/kasse.csv')
      end
      raise ArgumentError, 'token is missing' unless token
      raise ArgumentError, 'password: zu kurz' if password.length < 8
      Digest::SHA1.hexdigest(File.read('/tmp/kasse.csv')) == '2780f27a41a1efbedaacdd035b85ec060b9c3776'
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
