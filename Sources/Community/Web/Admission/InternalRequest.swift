package import HTTP
import Security
import Storage

/// What the program itself does as somebody: through the same routes, rights and transactions as
/// a browser. The demonstration is written so.
package struct InternalRequest {
    private let site: Site
    private let application: SiteApplication
    private var worker: SiteApplication.Worker

    /// How many statements the page took that was read last.
    package var statements: Int { worker.statements }
    /// How long that page took, from the parsed request to the whole answer.
    private(set) var duration = Duration.zero
    /// How often that page asked the server of the database and waited.
    package var roundTrips: Int { worker.roundTrips }

    package init(_ site: Site) throws {
        self.site = site
        application = SiteApplication(site)
        worker = try application.makeContext()
        worker.isUnlimited = true
    }

    /// Sends one request and does the deferred writes that it leaves.
    /// - Throws: `InternalRequestError.refused` for any answer of 400 and above.
    package mutating func run(
        _ method: HTTP.Method, _ address: String, as person: Person.ID, _ fields: FormFields = [:],
        files: [UploadedFile] = []
    ) throws -> Response {
        let response = try answer(method, address, as: person, fields, files: files)
        guard response.status.code < 400 else {
            throw InternalRequestError.refused(
                "\(method.rawValue) \(address)", response.status.code)
        }
        return response
    }

    /// The same, whatever the answer is; nil is a guest.
    mutating func answer(
        _ method: HTTP.Method, _ address: String, as person: Person.ID?, _ fields: FormFields,
        files: [UploadedFile], document: String = "", isOfProgram: Bool = false
    ) throws -> Response {
        let program = try isOfProgram ? person.map { try ProgramLogin(of: $0, site) } : nil
        defer { program?.end() }
        let token =
            try isOfProgram
            ? nil
            : person.map { person in
                try site.database.write {
                    try SessionStore(db: $0).open(person, device: "", at: site.clock.now())
                }
            }
        var request = try Request(
            parsing: head(method, address, token, authorization: program?.field ?? ""))
        request.bytes = Array(document.utf8)
        request.fields = fields
        request.files = files
        let begun = ContinuousClock.now
        let response = application.respond(to: request, &worker)
        duration = ContinuousClock.now - begun
        if let token, let person { end(token, of: person) }
        site.deferredWrites.drain(site.database, log: site.log)
        return response
    }

    private func end(_ token: Token, of person: Person.ID) {
        // Its own session alone: somebody else may be about as the same person.
        site.deferredWrites.add { [site] db in
            let store = SessionStore(db: db)
            guard let own = try store.visitor(token, now: site.clock.now()) else { return }
            _ = try store.close(own.session, of: person)
        }
    }

    private func head(
        _ method: HTTP.Method, _ address: String, _ token: Token?, authorization: String
    ) -> [UInt8] {
        let cookie = token.map { "\(site.cookies.name(.session))=\($0.text)" } ?? ""
        return Array(
            """
            \(method.rawValue) \(address) HTTP/1.1\r
            Host: \(site.options.host)\r
            Sec-Fetch-Site: same-origin\r
            Cookie: \(cookie)\r
            Authorization: \(authorization)\r
            \r

            """.utf8)
    }
}

/// Why a request of the program itself was refused.
package enum InternalRequestError: Error, Equatable, CustomStringConvertible {
    case refused(String, Int)

    package var description: String {
        switch self {
        case .refused(let request, let status): "\(request) was answered \(status)"
        }
    }
}
