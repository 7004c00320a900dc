import Security

/// Keeps what a mail says unreadable in the database while it carries a link that opens an
/// account: whoever copies the database copies no key to it.
package struct MailSeal: Sendable {
    private let box: SecretBox

    /// - Parameter keys: those of the site: the first closes, all open.
    init(keys: [[UInt8]]) throws(SignerError) {
        box = try SecretBox(siteKeys: keys, purpose: "outbox")
    }

    func close(_ text: String) -> [UInt8] { box.close(Array(text.utf8)) }

    /// - Throws: `SignerError.unreadable` for what no key of ours has closed.
    func open(_ closed: [UInt8]) throws(SignerError) -> String {
        String(decoding: try box.open(closed), as: UTF8.self)
    }
}
