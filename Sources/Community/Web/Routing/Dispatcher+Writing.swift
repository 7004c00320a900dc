import HTTP
import Storage

extension Dispatcher {
    /// Runs what a form asks for in one transaction, and prints afterwards what may wait.
    func write(
        _ route: Route, _ match: Match, _ request: Request, _ uploads: Uploads
    ) throws -> Response {
        let afterwards = Afterwards()
        let response = try site.database.write(route.isolation) { db in
            // Of a try that was given up nothing is left.
            afterwards.answer = nil
            let former = try formerSending(of: route, request, db)
            var visit = try admit(route, match, request, db, uploads)
            visit.afterwards = afterwards
            return try FormSending.answer(visit, route, former) {
                try self.answer(route, match, visit)
            }
        }
        guard let answer = afterwards.answer else { return response }
        return try reader.read(after: written(by: request)) { try answer($0) }
    }
}
