import Foundation
import TestKit

/// Certificates made for the moment, by an authority of their own.
final class Certificates: Sendable {
    /// One of them with its key.
    struct Pair: Sendable {
        let certificate: String
        let key: String
    }

    let folder: TemporaryFolder
    /// Who vouches for the others.
    let authority: Pair
    /// For `localhost` and its address.
    let good: Pair
    /// For another name.
    let foreign: Pair
    /// Its time is over.
    let old: Pair

    init() throws {
        let folder = try TemporaryFolder()
        self.folder = folder
        let authority = Pair(certificate: folder.path + "/ca.pem", key: folder.path + "/ca.key")
        _ = try Command.run(
            [
                "openssl", "req", "-x509", "-newkey", "ec", "-nodes", "-pkeyopt",
                "ec_paramgen_curve:P-256", "-days", "2",
            ]
                + ["-keyout", authority.key, "-out", authority.certificate, "-subj", "/CN=test"])
        func make(_ name: String, for names: String, days: String) throws -> Pair {
            let path = folder.path + "/" + name
            _ = try Command.run(
                [
                    "openssl", "req", "-newkey", "ec", "-nodes", "-pkeyopt",
                    "ec_paramgen_curve:P-256", "-keyout", path + ".key",
                ]
                    + ["-out", path + ".csr", "-subj", "/CN=\(name)"])
            let more = try folder.write(name + ".ext", "subjectAltName=" + names)
            _ = try Command.run(
                ["openssl", "x509", "-req", "-in", path + ".csr", "-CA", authority.certificate]
                    + ["-CAkey", authority.key, "-CAcreateserial", "-days", days]
                    + ["-extfile", more, "-out", path + ".pem"])
            return Pair(certificate: path + ".pem", key: path + ".key")
        }
        self.authority = authority
        good = try make("good", for: "DNS:localhost,IP:127.0.0.1", days: "2")
        foreign = try make("foreign", for: "DNS:other.test", days: "2")
        old = try make("old", for: "DNS:localhost", days: "-1")
    }
}
