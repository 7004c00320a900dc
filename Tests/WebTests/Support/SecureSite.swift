import Foundation
import TestKit

/// A site over TLS on loopback, whose certificate, its own authority, is for `good.test`.
final class SecureSite: @unchecked Sendable {
    struct NoPort: Error { let line: String }

    let port: UInt16
    let certificate: String
    private let folder: String
    private let process: ChildProcess

    init() throws {
        folder = NSTemporaryDirectory() + "parvis-web-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        certificate = folder + "/good.pem"
        _ = try Command.run(
            "openssl", "req", "-x509", "-newkey", "ec", "-nodes", "-pkeyopt",
            "ec_paramgen_curve:P-256", "-days", "2", "-subj", "/CN=good.test", "-addext",
            "subjectAltName=DNS:good.test", "-keyout", folder + "/good.key", "-out", certificate)
        process = try ChildProcess(
            "python3", ["-uc", Self.script, certificate, folder + "/good.key"],
            environment: ProcessInfo.processInfo.environment, hears: false)
        let line = process.read { $0.hasSuffix("\n") } ?? ""
        guard let port = UInt16(line.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw NoPort(line: line)
        }
        self.port = port
    }

    deinit {
        process.terminate()
        try? FileManager.default.removeItem(atPath: folder)
    }

    private static let script = """
        import http.server, ssl, sys
        class Page(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(200)
                self.send_header("Content-Length", "6")
                self.end_headers()
                self.wfile.write(b"secure")
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[1], sys.argv[2])
        server.socket = context.wrap_socket(server.socket, True, do_handshake_on_connect=False)
        print(server.server_address[1])
        server.serve_forever()
        """
}
