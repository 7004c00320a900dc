import Community
import Storage

/// Whether the writer of a letter may still send it to those it is for, at the moment when it goes:
/// it may have waited for a year, and rights change.
struct LetterLeave {
    let db: Database

    /// Whoever has left the space altogether is not asked here.
    func isGiven(_ id: Letter.ID) throws -> Bool {
        guard let letter = try LetterStore(db: db).find(id), letter.state == .scheduled,
            let author = letter.author, let space = try DeliveryStore(db: db).space(of: id),
            let viewer = try ViewerStore(db: db).viewer(of: author)
        else { return true }
        let addressees = try AddresseeStore(db: db).find(of: id)
        if letter.isOfficial, !viewer.maySendOfficially(in: space) { return false }
        let isMany = addressees.isEveryone || !addressees.roles.isEmpty
        if isMany, !viewer.mayWriteToEveryone(in: space) { return false }
        return addressees.groups.isEmpty || viewer.mayWriteToGroups(of: space)
    }
}
