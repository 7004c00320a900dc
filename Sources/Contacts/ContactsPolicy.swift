import Community
import Content

extension Viewer {
    /// Members and partners propose, unless the space has decided otherwise; moderators publish.
    func mayWriteContacts(in space: Space) -> Bool {
        moderates(space) || (belongs(to: space) && space[ContactsSettings.proposals])
    }

    /// Moderators, and whoever proposed it as long as it waits.
    func mayEdit(_ contact: Contact) -> Bool {
        moderates(contact.item.space)
            || (contact.item.author != nil && contact.item.author == person
                && !contact.item.isPublished)
    }

    /// Says that a card is right: moderators, and whoever looks after it.
    func mayConfirm(_ contact: Contact) -> Bool {
        contact.item.isPublished
            && (moderates(contact.item.space)
                || (contact.owner != nil && contact.owner == person))
    }
}
