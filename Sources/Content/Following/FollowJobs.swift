import Community
import Storage

/// Goes on with those who followed what is gone.
enum FollowJobs {
    static let carryName = "content.follows.carry"
    static let copyName = "content.follows.copy"
    static let forgetName = "content.follows.forget"

    static let carry = JobKind(name: carryName) { payload, context in
        let ids = payload.split(separator: " ").compactMap { Item.ID(segment: String($0)) }
        guard ids.count == 2 else { return }
        try FollowStore(db: context.db).carry(from: ids[0], to: ids[1], at: context.now)
    }

    static let copy = JobKind(name: copyName) { payload, context in
        let parts = payload.split(separator: " ").map(String.init)
        guard parts.count == 3, let old = Item.ID(segment: parts[0]),
            let new = Item.ID(segment: parts[1])
        else { return }
        try FollowStore(db: context.db).copy(
            from: old, to: new, after: Person.ID(segment: parts[2]), at: context.now)
    }

    static let forget = JobKind(name: forgetName) { payload, context in
        let parts = payload.split(separator: " ").map(String.init)
        guard parts.count == 2, let space = Space.ID(segment: parts[0]),
            let target = FollowTarget(text: parts[1])
        else { return }
        try FollowStore(db: context.db).forget(target, in: space, at: context.now)
    }
}
