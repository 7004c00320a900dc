import Mail

/// A person's mail that names none of ours: whoever wrote it took the address of answers for one
/// that people read.
package enum StrayMail {
    package static func isStray(_ bytes: [UInt8]) -> Bool {
        guard let content = IncomingItem(bytes).content, case .reply = content.reading.kind
        else { return false }
        return !MailTokenSearch.isNamed(in: content.reading.traces)
    }
}
