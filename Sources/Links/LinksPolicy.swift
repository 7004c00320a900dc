import Community
import Content

extension Viewer {
    /// Whoever belongs to the space suggests; moderators publish.
    func maySuggestLinks(in space: Space) -> Bool { belongs(to: space) }

    /// Whether what they write has to wait for a moderator.
    func waitsWithLinks(in space: Space) -> Bool {
        !moderates(space) && !(participates(in: space) && space[LinksSettings.isOpen])
    }

    /// Moderators, and whoever suggested it until it is out.
    func mayEdit(_ link: WebLink) -> Bool {
        moderates(link.item.space)
            || (!link.item.isPublished && link.item.author != nil && link.item.author == person)
    }

    func mayTrash(_ link: WebLink) -> Bool { mayEdit(link) }

    /// Has it looked at, decides of what was found.
    func mayTend(_ link: WebLink) -> Bool {
        moderates(link.item.space) && link.item.isPublished
    }
}
