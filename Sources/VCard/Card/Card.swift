/// A card of a person or an organisation (vCard 2.1, RFC 2426, RFC 6350).
///
/// Texts have no blanks at their ends and no control characters but tabs and `\n`. What is empty
/// was not said. A card that was read, written in version 3.0 or 4.0 and read again is equal.
package struct Card: Hashable, Sendable {
    package var kind = CardKind.individual
    /// As others name the card; empty if they do not.
    package var uid = ""
    package var name: CardName
    package var organisation = ""
    /// Its parts, from the largest to the smallest (`ORG`).
    package var units: [String] = []
    /// The function there (`TITLE`).
    package var title = ""
    package var role = ""
    package var telephones: [CardEntry<CardTelephone>] = []
    package var emails: [CardEntry<String>] = []
    package var addresses: [CardEntry<CardAddress>] = []
    /// Addresses of sites; nothing says that they are safe to follow.
    package var sites: [CardEntry<String>] = []
    /// Several notes are paragraphs of one.
    package var note = ""
    package var categories: [String] = []
    package var birthday: CardDate?
    package var anniversary: CardDate?
    package var photo: CardPicture?
    package var logo: CardPicture?
    /// When the card was changed last (`REV`).
    package var revised: CardDate?
    /// Of people and things around: an address such as `urn:uuid:...`, or a text.
    package var related: [CardEntry<String>] = []
    /// Tags of languages (RFC 5646), such as `fr`.
    package var languages: [CardEntry<String>] = []
    /// What nothing above has a place for, in the order of the file.
    package var others: [CardProperty] = []

    package init(name: CardName = CardName()) {
        self.name = name
    }
}
