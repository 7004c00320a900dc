import Community
import Content

/// Whether the viewer may decide on a case. Nobody decides on what nobody can reach, on what they
/// wrote, or on an appeal against their own decision; whoever reported a text leaves it to others,
/// as long as there are.
enum DecisionEligibility: Sendable {
    case free
    /// They reported the text, and nobody else can decide.
    case alone
    /// Somebody else decides; the key of the sentence that says why.
    case barred(because: String)

    init(_ one: ModerationCase, _ visit: Visit) throws {
        guard !one.isOff else {
            self = .barred(because: "moderation.moduleOff")
            return
        }
        guard one.author != visit.viewer.person else {
            self = .barred(because: "moderation.own")
            return
        }
        guard visit.viewer.mayDecide(one) else {
            self = .barred(because: "moderation.anotherDecides")
            return
        }
        let store = CaseStore(db: visit.db)
        guard let item = one.item,
            try ReportStore(db: visit.db).exists(on: item, by: visit.person)
        else {
            self = .free
            return
        }
        let isLeft = try store.leftToOthers([one.id], by: visit.person).contains(one.id)
        self = isLeft ? .barred(because: "moderation.reportedByYou") : .alone
    }

    /// Why somebody else decides.
    var why: String? {
        if case .barred(let key) = self { return key }
        return nil
    }

    var mayDecide: Bool { why == nil }

    var isAlone: Bool {
        if case .alone = self { return true }
        return false
    }
}
