-- clinic edge worker
local cjson = require "cjson"
local token_types = { "access", "refresh" }
local PASSWORD_FIELD, TOKEN_FIELD = "password", "token"
local redis_password = "⟦secret-password:acme_Db44111⟧"
local hmac_secret = "⟦secret-token:{hex:64}⟧"
local api_key = os.getenv("API_KEY")
local secret = ngx.var.edge_secret
local key = "tok:" .. ngx.var.remote_user

local function auth(red)
  local ok, err = red:auth(redis_password)
  if not ok then return nil, "password rejected: " .. err end
  return true
end

local function next_token(s, i)
  local token = s:match("^[%w_]+", i)
  return token, i + #(token or "")
end

local labels = { password = "Password", secret = "Secret", token = "Token" }
ngx.req.set_header("X-Token", ngx.var.cookie_token)
if ngx.var.arg_password then ngx.exit(400) end -- never accept a password in the query
return { auth = auth, next_token = next_token, labels = labels, max_tokens = 1024 }
