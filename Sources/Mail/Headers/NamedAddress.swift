/// An address with the name of whoever reads there (mailbox of RFC 5322 3.4).
package struct NamedAddress: Hashable, Sendable {
    /// Any letters: `Dupont, Élise (CGT)` is one name. An empty one counts as none.
    package let name: HeaderText?
    package let address: MailAddress

    package init(_ address: MailAddress, name: HeaderText? = nil) {
        self.address = address
        self.name = name?.text.isEmpty == true ? nil : name
    }
}
