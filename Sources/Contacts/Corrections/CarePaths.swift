import Community
import Content

/// Where cards are kept right: by those whom they are about, and by those who look after them.
enum CarePaths {
    /// Somebody is sent the link to their own card.
    static let requests = SpacePathTo<Item.ID>("/contacts/:id/requests")
    static let request = SpacePathTo<CardRequest.ID>("/contacts/requests/:id")
    static let corrections = SpacePath("/contacts/corrections")
    static let correction = SpacePathTo<HeldCorrection.ID>("/contacts/corrections/:id")

    /// The way of somebody without an account to the card that is about them.
    static let ownCard = PathToText("/my-card/:id")
    /// The way of whoever looks after cards, from a mail.
    static let ownContacts = PathToText("/my-contacts/:id")
}
