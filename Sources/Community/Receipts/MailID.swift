import Storage

/// One mail to one address, from the outbox to its last receipt.
package struct MailID: EntityID {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
}
