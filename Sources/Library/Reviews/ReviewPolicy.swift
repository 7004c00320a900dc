import Community
import Content

extension Viewer {
    /// What is vetted is vetted again by the moderators; where four eyes are asked for, not by
    /// whoever sent the version.
    func mayRecheck(_ document: VettedDocument, fourEyes: Bool) -> Bool {
        moderates(document.item.space)
            && !isBarred(fromVettingWhatCameFrom: document.sender, fourEyes: fourEyes)
    }

    func owns(_ document: VettedDocument) -> Bool {
        document.owner != nil && document.owner == person
    }
}
