package import HTTP
package import Storage

extension SampleStage {
    /// Sends a form as one of the cast, or as the author.
    @discardableResult
    package func send(
        _ method: HTTP.Method, _ address: String, _ fields: FormFields = [:],
        files: [SampleFile] = [], by person: Person.ID? = nil
    ) throws -> Response {
        try requests.run(
            method, address, as: person ?? cast.author, fields, files: files.map(upload))
    }

    /// Posts a form.
    @discardableResult
    package func send(
        _ address: String, _ fields: FormFields = [:], files: [SampleFile] = [],
        by person: Person.ID? = nil
    ) throws -> Response {
        try send(.post, address, fields, files: files, by: person)
    }

    /// What the form of a page says was read, for the moderator.
    package func version(at address: String) throws -> String {
        try send(.get, address, by: cast.moderator).page.hidden("version")
    }

    func upload(_ file: SampleFile) throws -> UploadedFile {
        try UploadedFile(file.name, file.bytes(), in: site.files)
    }

    /// Reads or writes what no route does.
    package func write<T>(_ body: (Database) throws -> T) throws -> T {
        try site.database.write(body)
    }

    /// Reads what the moderator sees.
    package func read<T>(_ body: (Database, Viewer) throws -> T) throws -> T {
        try write { db in
            try body(db, ViewerStore(db: db).viewer(of: cast.moderator) ?? .guest)
        }
    }

    /// Somebody else, to whom something is done.
    package func newMember() throws -> Person.ID {
        let number = number()
        let now = site.clock.now()
        return try write { db in
            let person = try PersonStore(db: db).create(
                email: "membre\(number)@parvis.test", name: "Membre \(number)", locale: "fr",
                at: now)
            try MembershipStore(db: db).set(.member, of: person, in: space.id, at: now)
            return person
        }
    }
}

extension Response {
    /// The number at the end of where an answer leads: that of what was made.
    package func newID<ID: EntityID>() throws -> ID {
        let location = headers["Location"] ?? ""
        let digits = String(location.reversed().prefix { $0.isNumber }.reversed())
        guard let id = ID(segment: digits) else { throw SampleError.noNumber(location) }
        return id
    }
}
