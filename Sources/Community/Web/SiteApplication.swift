package import HTTP
import Storage

/// Puts a site behind the server: finds the route, the viewer and the space, asks whether they
/// may, runs the handler in its transaction, and renders what went wrong.
package struct SiteApplication: Application {
    /// What each worker thread keeps for itself: its reader of the database.
    package struct Worker {
        let reader: Reader
        /// What the program itself does takes from no allowance.
        var isUnlimited = false

        /// Statements of the page it made last.
        package var statements: Int { reader.statements }

        /// How often that page asked the server of the database and waited.
        package var roundTrips: Int { reader.roundTrips }
    }

    package let site: Site

    package init(_ site: Site) { self.site = site }

    package func makeContext() throws -> Worker {
        Worker(reader: site.database.makeReader())
    }

    package func admit(_ head: RequestHead) -> Admission {
        RequestAdmission(site: site).admit(head)
    }

    package func authorize(_ head: RequestHead, _ worker: inout Worker) -> BodyDecision {
        RequestAdmission(site: site).authorize(head, worker.reader)
    }

    package func respond(to request: Request, _ worker: inout Worker) -> Response {
        var response =
            site.statics.answer(request.head)
            ?? Dispatcher(site: site, reader: worker.reader, isUnlimited: worker.isUnlimited)
            .answer(request)
        SecurityHeaders.complete(&response, isSecure: site.options.isSecure)
        return response
    }

    package func refusal(_ status: Status, _ head: RequestHead?) -> Response {
        var response = site.refusals.answer(status, head)
        SecurityHeaders.complete(&response, isSecure: site.options.isSecure)
        return response
    }
}
