import TestKit

/// Short ways for what several stories of the contacts begin with.
extension Window {
    static let contacts = "/\(Place.centre.rawValue)/contacts"

    /// Opens the form of a person, as those who propose and those who publish see it.
    func newContact() async throws {
        try await go(Self.contacts)
        for name in ["contacts.new.person", "contacts.propose.person"] {
            if try await shows(name) { return try await press(name) }
        }
    }

    /// Fills in what a card of a person has at least.
    func writeContact(_ given: String, _ family: String, _ telephone: String) async throws {
        try await newContact()
        try await type(given, into: "contacts.field.given")
        try await set("family", family)
        try await set("telephone_1", telephone)
    }
}
