User.create!(email: "⟦contact-email:mira@northmoor-supply.com⟧", password: "⟦secret-password:{base62:6}2d{base62:4}⟧", password_confirmation: "⟦secret-password:{base62:5}6s{base62:5}⟧")
User.create!(email: "⟦contact-email:odile@northmoor-supply.com⟧", password: ENV.fetch("SEED_PASSWORD"))
Rails.application.credentials.secret_key_base
config.secret_key = '⟦secret-token:{hex:128}⟧'
config.http_authenticatable_on_xhr = false
validates :password, presence: true, length: { minimum: 8 }
params.permit(:email, :password, :password_confirmation, :token)
t.string :password_digest, null: false
