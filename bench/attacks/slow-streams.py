#!/usr/bin/env python3
"""Opens 95 streams on one HTTP/2 connection whose bodies never end, then 95 that never read their answers. It writes HTTP/2 frames itself (RFC 9113)."""
import http.client
import socket
import ssl
import struct
import sys
import time

port = int(sys.argv[1])
seconds = int(sys.argv[2]) if len(sys.argv) > 2 else 10
trusting = ssl.create_default_context()
trusting.check_hostname = False
trusting.verify_mode = ssl.CERT_NONE


def frame(kind, flags, stream, payload):
    return struct.pack(">I", len(payload))[1:] + bytes([kind, flags]) + struct.pack(">I", stream) + payload


def headers(method, path, more=()):
    fields = [(":method", method), (":scheme", "https"), (":path", path), (":authority", "localhost"), *more]
    return b"".join(
        b"\0" + bytes([len(name)]) + name.encode() + bytes([len(value)]) + value.encode() for name, value in fields
    )


def connect(window):
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.set_alpn_protocols(["h2"])
    connection = context.wrap_socket(
        socket.create_connection(("127.0.0.1", port), timeout=10), server_hostname="localhost"
    )
    settings = struct.pack(">HI", 4, window)
    connection.sendall(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + frame(4, 0, 0, settings))
    return connection


def request_as_another_client():
    answers, slowest, began = {}, 0.0, time.time()
    while time.time() - began < seconds:
        asked = time.time()
        try:
            client = http.client.HTTPSConnection("localhost", port, timeout=20, context=trusting)
            client.request("GET", "/sign-in")
            status = client.getresponse().status
            client.close()
        except OSError as reason:
            status = type(reason).__name__
        answers[status] = answers.get(status, 0) + 1
        slowest = max(slowest, time.time() - asked)
        time.sleep(0.2)
    return f"answers to the other client: {answers}, the slowest after {slowest:.1f} s"


FORM = [("content-type", "application/x-www-form-urlencoded")]
connection = connect(65535)
for each in range(95):
    stream = 2 * each + 1
    connection.sendall(frame(1, 4, stream, headers("POST", "/sign-in", FORM)) + frame(0, 0, stream, b"a"))
print("95 streams with bodies that never end:", request_as_another_client())
connection.close()

connection = connect(0)
for each in range(95):
    connection.sendall(frame(1, 5, 2 * each + 1, headers("GET", "/sign-in")))
print("95 streams that read no answer:", request_as_another_client())
connection.close()
