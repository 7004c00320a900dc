import Community
import Content

extension Viewer {
    /// What is vetted is vetted again by the moderators; where four eyes are asked for, not by
    /// whoever sent the version.
    func mayRecheck(_ document: VettedDocument, fourEyes: Bool) -> Bool {
        moderates(document.item.space) && !(fourEyes && document.sender == person)
    }

    func owns(_ document: VettedDocument) -> Bool {
        document.owner != nil && document.owner == person
    }
}
