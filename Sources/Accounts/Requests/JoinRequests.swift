import Community
import Content
import HTTP
import Security
import Storage

/// Asking to come into a space, where it lets people ask. Whether an address has an account, or
/// belongs to the space, cannot be told from the answer nor from its time.
enum JoinRequests {
    static func new(_ visit: Visit) throws -> Response {
        let space = try door(visit)
        guard !visit.viewer.belongs(to: space) else {
            return visit.redirect(to: HomePath.home(in: space), notice: "entry.already")
        }
        return try page(JoinRequestForm(try me(visit)), space, visit)
    }

    static func create(_ visit: Visit) throws -> Response {
        let space = try door(visit)
        guard !visit.viewer.belongs(to: space) else {
            return visit.redirect(to: HomePath.home(in: space), notice: "entry.already")
        }
        var form = JoinRequestForm(visit.request.fields, try me(visit), visit.words)
        if try JoinRequestStore(db: visit.db).isFull(space) {
            form.refuse(visit.words("joining.fault.full"))
        }
        guard form.errors.isEmpty else { return try page(form, space, visit) }
        let asking = Attempt(.joining, from: .anywhere(email: form.email), visit)
        // Whoever has to wait has asked already.
        if try asking.count(visit.db) == .allowed {
            try JobQueue(visit.db).enqueue(
                JoinRequestTaking.job.name,
                payload: JoinRequestTaking.payload(form, space, visit.words.locale),
                at: visit.now, uniqueKey: nil)
            try visit.record(.joinAsked)
        }
        return try page(form, space, visit, isSent: true)
    }

    /// A space that nobody may ask does not exist for whoever does not belong to it.
    private static func door(_ visit: Visit) throws -> Space {
        let space = try visit.space
        guard try JoinRequestStore(db: visit.db).takesRequests(space) else {
            throw Problem.notFound
        }
        return space
    }

    private static func me(_ visit: Visit) throws -> Person? {
        try visit.viewer.person.flatMap { try PersonStore(db: visit.db).find($0) }
    }

    private static func page(
        _ form: JoinRequestForm, _ space: Space, _ visit: Visit, isSent: Bool = false
    ) throws -> Response {
        let visit = visit.speaking(as: space)
        let page = JoinRequestPage(space: space, form: form, isSent: isSent)
        return try visit.page(page, form.errors.isEmpty ? .ok : .unprocessable)
    }
}
