import Community
import Content
import Foundation
import Storage

/// What the care of a document does in the transaction that vets a version of it: the day of its
/// next review, and whether it is to be acknowledged anew.
struct VettingFollowUp {
    let db: Database
    let space: Space
    let now: Date

    /// - Parameter day: when it is to be checked again, if that was chosen; else as its themes say.
    func run(
        _ document: Item.ID, number: Int, isSubstantial: Bool, day: Date? = nil,
        by person: Person.ID?
    ) throws {
        let store = ReviewStore(db: db)
        let usual = try store.usualDay(of: document, vettedAt: now, in: space)
        try store.setDay(day ?? usual, of: document, at: now, in: space)
        try AcknowledgementTelling(db: db, space: space, now: now).noteVetting(
            of: document, number: number, isSubstantial: isSubstantial, by: person)
    }
}
