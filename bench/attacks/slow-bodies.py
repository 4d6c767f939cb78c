#!/usr/bin/env python3
"""Opens 200 connections whose bodies send one byte every 7 seconds, and requests a page as another client meanwhile."""
import http.client
import socket
import sys
import time

port = int(sys.argv[1])
seconds = int(sys.argv[2]) if len(sys.argv) > 2 else 30
HEAD = (
    "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    "Content-Length: 1000\r\n\r\n"
).encode()

slow = []
for _ in range(200):
    connection = socket.create_connection(("127.0.0.1", port), timeout=10)
    connection.sendall(HEAD + b"a")
    slow.append(connection)

answers, slowest, began, dripped = {}, 0.0, time.time(), time.time()
while time.time() - began < seconds:
    asked = time.time()
    try:
        client = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        client.request("GET", "/sign-in")
        status = client.getresponse().status
        client.close()
    except OSError as reason:
        status = type(reason).__name__
    answers[status] = answers.get(status, 0) + 1
    slowest = max(slowest, time.time() - asked)
    if time.time() - dripped > 7:
        dripped = time.time()
        for connection in slow:
            try:
                connection.sendall(b"a")
            except OSError:
                pass
    time.sleep(0.2)

ended = {}
for connection in slow:
    connection.setblocking(False)
    try:
        first = connection.recv(12)
        result = first.decode(errors="replace")[9:12] if first else "closed"
    except BlockingIOError:
        result = "still open"
    except OSError:
        result = "closed"
    ended[result] = ended.get(result, 0) + 1
    connection.close()
print(f"answers to the other client: {answers}, the slowest after {slowest:.1f} s; the 200 slow connections: {ended}")
