def test_wrong_password(client):
    response = client.post("/login", json={"username": "mira", "password": "wrong"})
    assert response.status_code == 401

TEST_PASSWORD = "⟦?secret-password:{base62:5}1a{base62:4}⟧"
FAKE_TOKEN = "⟦?secret-token:{base62:20}⟧"
password = "password"
token = "test-token"
mock_secret = "foobar"
def login(user, password=TEST_PASSWORD, token=None): ...
