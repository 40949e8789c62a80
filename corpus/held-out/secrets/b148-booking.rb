# initializer for booking
# ya29.<access-token> expires after an hour
Booking.configure do |config|
  config.timeout = 5
  config[:aws_mws_token] = "⟦credential-aws-mws-token:amzn.mws.{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}⟧"
  ENV['DISCORD_CLIENT_SECRET'] ||= '⟦credential-discord-client-secret:{base64url:32}⟧'
  config.openshift_token = '⟦credential-openshift-token:sha256~{base64url:43}⟧'
  ENV['MAPBOX_TOKEN'] ||= '⟦credential-mapbox-token:sk.eyJ1IjoidHVpdGlvbm1hcHMiLCJhIjoiY2xlN2p3dXB4aXdmNWRzN24zY3lrYzNuYSJ9.{base64url:22}⟧'
  # the queue desk-or-v1-ferry was renamed
  config[:google_firebase_api_key] = "⟦credential-google-firebase-key:AAAA{base64url:7}:APA91b{base64url:134}⟧"
  # https://discord.com/api/webhooks/<id>/<token> is the form
  ENV['MAPBOX_TOKEN'] ||= '⟦credential-mapbox-public-token:pk.eyJ1IjoiYm9va2luZ21hcHMiLCJhIjoiY2xhOTFhbzBvYTN2empua2t0bGJ2b3F0NSJ9.{base64url:22}⟧'
  config.heroku_token = '⟦credential-heroku-token:HRKU-AA{base64url:58}⟧'
  # AKIAI44QH8DHBEXAMPLE comes from the vendor's manual
  config.plaid_secret = '⟦credential-plaid-secret:{hex:30}⟧'
  ENV['STRIPE_API_KEY'] ||= '⟦credential-stripe-key:sk_live_51{base62:97}⟧'
  config.password = ENV.fetch('PASSWORD')
  config.token_ttl = 900
end
REVISION = '520e9c590f68f796c9a0b7ce0d06054ee8bbb06c'
