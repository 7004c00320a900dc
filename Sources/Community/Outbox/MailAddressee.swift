/// Who receives a mail, and what of it is for their eyes only.
package struct MailAddressee: Sendable {
    package var email: String
    /// As it stands before the address; may be empty.
    package var name: String
    package var person: Person.ID?
    /// The number of the feature's own row for this mail: see `OutgoingMail.origin`.
    package var originID: Int64?
    /// What stands in the places of the text that differ from reader to reader, such as a link
    /// with a token. Sealed in the outbox, and gone once the relay has it.
    package var values: [String: String]
    /// The messages that it answers.
    package var thread: MailThread?

    package init(
        email: String, name: String = "", person: Person.ID? = nil, originID: Int64? = nil,
        values: [String: String] = [:], thread: MailThread? = nil
    ) {
        self.email = email
        self.name = name
        self.person = person
        self.originID = originID
        self.values = values
        self.thread = thread
    }

    package init(_ person: Person, originID: Int64? = nil, values: [String: String] = [:]) {
        self.init(
            email: person.email, name: person.name, person: person.id, originID: originID,
            values: values)
    }
}

/// By which mail programs put a mail beneath those that it answers (RFC 5322 3.6.4).
package struct MailThread: Equatable, Sendable {
    /// Names of messages, with or without angle brackets.
    package var inReplyTo: String
    /// The oldest first.
    package var references: [String]

    package init(inReplyTo: String, references: [String] = []) {
        self.inReplyTo = inReplyTo
        self.references = references
    }
}
