import Community
import Foundation
import Storage

/// Whether the writer of a letter may still send it to those it is for, at the moment when it goes:
/// it may have waited for a year, and rights change.
struct LetterLeave {
    let db: Database
    let now: Date

    /// What does not go now anyway is not asked, nor whoever has left the space altogether.
    func isGiven(_ id: Letter.ID) throws -> Bool {
        guard let letter = try LetterStore(db: db).find(id), letter.state == .scheduled,
            letter.sendAt <= now, let author = letter.author
        else { return true }
        let addressees = try AddresseeStore(db: db).find(of: id)
        let isMany = addressees.isEveryone || !addressees.roles.isEmpty
        guard letter.isOfficial || isMany || !addressees.groups.isEmpty,
            let space = try DeliveryStore(db: db).space(of: id),
            let viewer = try ViewerStore(db: db).viewer(of: author)
        else { return true }
        if letter.isOfficial, !viewer.maySendOfficially(in: space) { return false }
        if isMany, !viewer.mayWriteToEveryone(in: space) { return false }
        return addressees.groups.isEmpty || viewer.mayWriteToGroups(of: space)
    }
}
