import Foundation
import Security

/// Keeps what only one reader of a mail is to see, such as a link that opens an account,
/// unreadable in the database: whoever copies the database copies no key to it.
package struct MailSeal: Sendable {
    let tokens: MailTokens
    private let box: SecretBox

    /// - Parameter keys: those of the site: the first closes, all open.
    init(keys: [[UInt8]]) throws(SignerError) {
        tokens = try MailTokens(keys: keys)
        box = try SecretBox(siteKeys: keys, purpose: "outbox")
    }

    func close(_ values: [String: String]) throws -> [UInt8] {
        box.close(Array(try JSONEncoder().encode(values)))
    }

    /// - Throws: `SignerError.unreadable` for what no key of ours has closed.
    func open(_ closed: [UInt8]) throws -> [String: String] {
        try JSONDecoder().decode([String: String].self, from: Data(try box.open(closed)))
    }
}
