import Foundation
import Mail
import TestKit

/// A server of SMTP that speaks TLS and asks for a password, in Python.
final class SecureRelay: Sendable {
    enum Mode: String { case tls, starttls, clear, refusing }

    let port: UInt16
    private let program: RunningProgram

    /// - Parameters:
    ///   - mode: `refusing` offers STARTTLS, but answers it 454.
    ///   - password: of the user `amina`; `later` is answered 454. None is asked for if empty.
    init(_ mode: Mode, _ pair: Certificates.Pair, password: String = "") throws {
        program = try RunningProgram(
            ["python3", "-c", Self.script, mode.rawValue, pair.certificate, pair.key, password])
        port = UInt16(program.line()) ?? 0
    }

    private static let script = """
        import base64, socket, ssl, sys, threading
        mode, certificate, key, password = sys.argv[1:]
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)

        def serve(line):
            isSafe = mode == "tls"
            if isSafe:
                line = context.wrap_socket(line, server_side=True)
            file = line.makefile("rwb")
            def say(text):
                file.write(text.encode() + b"\\r\\n")
                file.flush()
            say("220 secure")
            while text := file.readline().decode().strip():
                word = text.split(" ")[0]
                if word == "EHLO":
                    say("250-secure")
                    if not isSafe and mode in ("starttls", "refusing"):
                        say("250-STARTTLS")
                    if password and (isSafe or mode == "clear"):
                        say("250-AUTH PLAIN LOGIN")
                    say("250 PIPELINING" if isSafe else "250 SIZE 5")
                elif word == "STARTTLS":
                    say("220 go on" if mode == "starttls" else "454 4.7.0 not now")
                    if mode == "starttls":
                        line = context.wrap_socket(line, server_side=True)
                        file, isSafe = line.makefile("rwb"), True
                elif text == "AUTH PLAIN":
                    say("334 ")
                    given = base64.b64decode(file.readline()).split(b"\\0")
                    if password == "later":
                        say("454 4.7.0 not now")
                    elif given == [b"", b"amina", password.encode()]:
                        say("235 2.7.0 welcome")
                    else:
                        say("535 5.7.8 wrong")
                elif word == "DATA":
                    say("354 go on")
                    count = 0
                    while (more := file.readline()) != b".\\r\\n":
                        count += len(more)
                    say(f"250 {count}")
                else:
                    say("250 ok")

        def guard(line):
            try:
                serve(line)
            except OSError:
                pass

        server = socket.create_server(("127.0.0.1", 0))
        print(server.getsockname()[1], flush=True)
        while True:
            threading.Thread(target=guard, args=(server.accept()[0],), daemon=True).start()
        """
}
