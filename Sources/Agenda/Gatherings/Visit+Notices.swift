import Community
import Content

extension Visit {
    /// What was told of a page is read once it is open.
    func markRead(at address: String) throws {
        guard let person = viewer.person else { return }
        let now = now
        site.deferredWrites.add {
            try NoticeStore(db: $0).markRead(address: address, of: person, at: now)
        }
    }
}
