import Security
import Storage

/// The last entry that was forgotten: the chain goes on from there. It is sealed, so that nobody
/// without the key forgets more.
struct AuditStart: FromRow {
    let number: Int64
    let digest: [UInt8]
    private let seal: String

    init(row: Row) throws {
        number = try row["number"]
        digest = try row["digest"]
        seal = try row["seal"]
    }

    static func seal(_ link: AuditLink, _ signer: Signer) -> String {
        signer.sign(text(link.number, link.digest), purpose: "audit start")
    }

    func isSealed(by signer: Signer) -> Bool {
        number == 0
            || signer.verify(seal, of: Self.text(number, digest), purpose: "audit start")
    }

    private static func text(_ number: Int64, _ digest: [UInt8]) -> String {
        "\(number) \(Base64URL.text(digest))"
    }
}
