package import HTTP
package import Storage

/// Does what the people of the demonstration do, through the pages of the site.
package struct DemonstrationTeller {
    private var requests: InternalRequest
    private let site: Site

    package init(_ site: Site) throws {
        requests = try InternalRequest(site)
        self.site = site
    }

    /// A page, as somebody reads it.
    @discardableResult
    package mutating func read(_ address: String, as person: Person.ID) throws -> String {
        try requests.run(.get, address, as: person).page
    }

    @discardableResult
    package mutating func run(
        _ method: HTTP.Method, _ address: String, as person: Person.ID, _ fields: FormFields = [:],
        files: [UploadedFile] = []
    ) throws -> Response {
        try requests.run(method, address, as: person, fields, files: files)
    }

    /// Makes something by its form.
    /// - Returns: where it stands.
    package mutating func create(
        _ address: String, as person: Person.ID, _ fields: FormFields, files: [UploadedFile] = []
    ) throws -> String {
        let answer = try requests.run(.post, address, as: person, fields, files: files)
        guard let place = answer.headers["Location"] else {
            throw DemonstrationError.unread("POST", address)
        }
        return place
    }

    /// Writes what the world outside tells and no page does, such as the receipt of a mail server.
    @discardableResult
    package func write<T>(_ body: (Site, Database) throws -> T) throws -> T {
        try site.database.write { try body(site, $0) }
    }

    /// A file as a form would bring it: its bytes wait in a temporary file of the store.
    package func upload(_ name: String, _ bytes: [UInt8]) throws -> UploadedFile {
        try UploadedFile(name, bytes, in: site.files)
    }
}
