def test_a_stranger_is_sent_to_sign_in_and_comes_back(client):
    response = client.get("/extranet/")
    assert (response.status_code, response.url) == (302, "/compte/login/?next=/extranet/")
