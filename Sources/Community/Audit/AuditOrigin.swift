import Security
import Storage

/// Where what an entry of the audit log tells of came from: a network, whole for some months and
/// then shortened for good, without a break in the chain.
///
/// The chain covers the short network and a seal of the whole one, which was made with a salt.
/// Whoever shortens it throws the salt away: the seal says nothing any more.
struct AuditOrigin {
    let network: String
    /// Nil once the network is short, and for an entry from before there were seals.
    let salt: String?
    let seal: String?

    /// That of a new entry.
    init(_ network: String) {
        let salt = ShortToken().text
        (self.network, self.salt) = (network, salt)
        seal = Self.seal(of: network, salt)
    }

    init(row: Row) throws {
        network = try row["network"]
        salt = try row["network_salt"]
        seal = try row["network_seal"]
    }

    /// What the chain covers; nil if the network is not that which was sealed.
    var covered: String? {
        guard let seal else { return network }
        let short = NetworkPrefix.shortened(network)
        let isTrue = salt.map { Self.seal(of: network, $0) == seal } ?? (network == short)
        return isTrue ? short + " " + seal : nil
    }

    private static func seal(of network: String, _ salt: String) -> String {
        var stream = DigestStream()
        stream.update(Array((salt + " " + network).utf8))
        return stream.finish().hex
    }
}
