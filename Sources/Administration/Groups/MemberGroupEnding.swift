import Community
import Storage

/// Takes the members out of a group that was deleted, some in each short transaction.
enum MemberGroupEnding {
    static let jobName = "administration.group"

    static let job = JobKind(name: jobName) { payload, context in
        guard let id = MemberGroup.ID(segment: payload),
            try !MemberGroupStore(db: context.db).empty(id)
        else { return }
        try JobQueue(context.db).enqueue(jobName, payload: payload, at: context.now)
    }
}
