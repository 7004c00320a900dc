import Community
import Content
import Foundation
import Storage

/// A decision with all that follows from it, in one transaction.
struct DecisionExecution {
    let one: ModerationCase
    let decision: Decision
    let rule: String?
    let words: String
    let visit: Visit

    func apply() throws {
        let cases = CaseStore(db: visit.db)
        guard let id = one.item, let item = try cases.item(id) else {
            throw Problem.conflict(because: "moderation.erased")
        }
        try cases.decide(
            one, decision, rule: rule, words: words, by: visit.person, at: visit.now)
        switch (one.origin, decision) {
        case (.appeal, .publish): try takeBack(item)
        case (_, .publish): try release(item)
        case (_, .hide): try hide(item)
        case (_, .keep), (_, .askEdit), (_, .warn): break
        }
        try tell(item)
        try settle()
    }

    /// What told moderators of the case has nothing to say any more.
    private func settle() throws {
        let space = try visit.space
        try NoticeStore(db: visit.db).markRead(
            address: SpacePaths.moderationCase(one.id, in: space),
            of: try CaseStore(db: visit.db).deciderIDs(in: space, without: []), at: visit.now)
    }

    /// As if the decision had not been taken.
    private func takeBack(_ item: Item) throws {
        guard
            let first = try one.appealOf.map({
                try CaseStore(db: visit.db).find($0, in: visit.space)
            })
        else { return }
        if first.decision == .hide {
            try TrashStore(db: visit.db).restore(item.id)
            try noteVisibility(of: item)
        }
        if first.origin == .held, !item.isPublished { try release(item) }
    }

    private func release(_ item: Item) throws {
        try ItemStore(db: visit.db).setPublished(item.id, true, at: visit.now)
        try noteVisibility(of: item)
        guard let published = try CaseStore(db: visit.db).item(item.id),
            let kind = visit.site.itemKinds[item.kind]
        else { return }
        guard item.publishedAt == nil else { return try kind.onEditApproved(item, visit) }
        try kind.onApproved(published, visit)
    }

    private func noteVisibility(of item: Item) throws {
        try visit.site.itemKinds[item.kind]?.onVisibilityChanged(visit.db, item.id)
    }

    private func hide(_ item: Item) throws {
        try Trash.take(item, visit)
        try visit.record(.textHidden, "\(item.kind) \(item.id)", target: one.author)
    }

    /// The author is told what was decided and why, but not that a report came to nothing; those
    /// who reported, that it was looked at.
    private func tell(_ item: Item) throws {
        let space = try visit.space
        let notices = NoticeStore(db: visit.db)
        let author = [one.author].compactMap { $0 }
        if one.origin == .held, decision == .publish {
            try notices.add(
                .published, for: author, about: item, actor: nil,
                address: visit.site.address(of: item.id, kind: item.kind, in: space),
                at: visit.now)
        } else if one.origin != .report || decision != .keep {
            try notices.add(
                .moderated, for: author, titled: item.title,
                address: SpacePaths.decision(one.appealOf ?? one.id, in: space), actor: nil,
                in: space.id, at: visit.now)
        }
        let reporters = try ReportStore(db: visit.db).reporters(of: one.id)
        guard !reporters.isEmpty else { return }
        try notices.add(
            .reportHandled, for: reporters, titled: item.title,
            address: SpacePaths.moderationLog(in: space), actor: nil, in: space.id,
            at: visit.now)
    }
}
