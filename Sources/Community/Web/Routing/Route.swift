package import HTTP
package import Storage

/// One method and address, who may call it, what work it does, and the function that answers.
package struct Route: Sendable {
    /// Where the work is done and what the handler's database may do.
    package enum Work: Sendable {
        /// Reads inside one read transaction, on a page worker.
        case read
        /// The whole handler is one write transaction: load, require, change, answer.
        case write
        /// Slow by nature (a password's hash, a mail server): reads on the slow lane,
        /// and writes where it says so with `visit.write`.
        case slow
    }

    /// What may come in the body.
    package enum Intake: Sendable {
        case form
        /// A form with files; each file at most the site's limit.
        case files(FileIntake)

        var takesFiles: Bool { files != nil }

        var files: FileIntake? {
            if case .files(let files) = self { return files }
            return nil
        }
    }

    /// What is done with the files of a form before its handler is called.
    package struct FileIntake: Sendable {
        package typealias Rooms =
            @Sendable (Person.ID, Space?, Site, Database) throws -> [UploadTerms.Room]

        /// The fields that name files sent before; each may come more than once.
        let fields: Set<String>
        /// The one of them that names files which wait for their form.
        let waiting: String
        /// Fields that ask for something to be looked for before the handler is called, files or
        /// none: what is not found is refused as a file is.
        let asking: Set<String>
        /// Stores them, so that a form that is refused keeps them.
        let receive: @Sendable ([UploadedFile], Visit) throws -> Uploads
        /// What files of this person may still take up, asked before any of it comes.
        let rooms: Rooms

        package init(
            fields: Set<String>, waiting: String, asking: Set<String> = [],
            rooms: @escaping Rooms,
            receive: @escaping @Sendable ([UploadedFile], Visit) throws -> Uploads
        ) {
            self.fields = fields
            self.waiting = waiting
            self.asking = asking
            self.rooms = rooms
            self.receive = receive
        }

        func isAsked(by request: Request) -> Bool {
            !request.files.isEmpty
                || request.fields.all.contains { asking.contains($0.name) && !$0.value.isEmpty }
        }
    }

    /// The name of the feature that answers: a space can switch it off.
    var feature = ""
    package let method: HTTP.Method
    package let pattern: PathPattern
    package let access: Access
    package let work: Work
    package let intake: Intake
    /// The fields of its form that may come more than once, beside those of attachments. Any
    /// other that does makes the request refused (OWASP ASVS 15.3.7).
    var lists: Set<String> = []
    /// Whether its form says how something is to be, such as a sign given: done each time.
    var isStatement = false
    /// Whether its address is a secret that says all it acts on.
    var isByAddressAlone = false
    /// Whether programs come here, each with a password of its own, and no browser is known.
    var isForPrograms = false
    /// How its transaction stands to others of the same moment.
    var isolation = Isolation.alone
    /// Whether it answers a file, which a page may show inside itself.
    var isFile = false
    /// What it draws on; nil for a page that costs no more than others, and for what counts
    /// itself.
    package var allowance: Allowance?
    /// Whether its handler counts what it does, in a way of its own.
    package var countsItself = false
    /// Whether it does what matters: whoever asks for it has just shown who they are.
    package var wantsFreshSignIn = false
    /// Whether it is open to whoever has yet to set a second factor up.
    var isBeforeSecondFactor = false
    let handle: @Sendable (Match, Visit) throws -> Response

    func of(_ feature: Feature) -> Route {
        var route = self
        route.feature = feature.name
        return route
    }

    /// The same route, whose form has lists: boxes of one name to tick.
    package func withLists(_ names: String...) -> Route {
        var route = self
        route.lists = Set(names)
        return route
    }

    /// The same route, which draws on an allowance of its own.
    package func within(_ allowance: Allowance) -> Route {
        var route = self
        route.allowance = allowance
        return route
    }

    /// The same route, whose handler counts what it does: passwords, by where tries come from.
    package func countedByItself() -> Route {
        var route = self
        (route.allowance, route.countsItself) = (nil, true)
        return route
    }

    /// The same route, whose form says how something is to be: to ask twice is to ask once, and
    /// what an old page asks again is done again.
    package func asStatement() -> Route {
        var route = self
        route.isStatement = true
        return route
    }

    /// The same route, whose address is a signed secret that says by itself what is done, and for
    /// whom: any program that knows it may send the form, from anywhere, such as a mail provider
    /// (RFC 8058). Whoever is signed in in that browser is not asked, and nothing is done in their
    /// name: another site that sends it has no more than the secret it would have to know.
    package func byAddressAlone() -> Route {
        var route = self
        route.isByAddressAlone = true
        return route
    }

    /// The same route, for programs such as the calendar of a phone: who comes is asked of
    /// `Authorization: Basic` and an application password, and never of a cookie, so that another
    /// site gains nothing by having a browser call it. Refusals are in XML.
    package func forPrograms() -> Route {
        var route = self
        route.isForPrograms = true
        return route
    }

    /// The same route, which many call at once: its handler holds what it must find unchanged
    /// (`Database.hold`), so that nobody waits who writes something else.
    package func beside() -> Route {
        var route = self
        route.isolation = .beside
        return route
    }

    /// The same route, which many call at once to write into one row: as `beside`, and whoever
    /// comes next does not wait until this one is on the disk (`Isolation.inTurn`).
    package func inTurn() -> Route {
        var route = self
        route.isolation = .inTurn
        return route
    }

    /// The same route, which is rare, and takes away what many write in: none of those who go
    /// beside is there meanwhile.
    package func apart() -> Route {
        var route = self
        route.isolation = .apart
        return route
    }

    /// The same route, whose answer a page may show inside itself, as a picture.
    package func asFile() -> Route {
        var route = self
        route.isFile = true
        return route
    }

    /// A text may name any address as its picture: nobody visits a page without knowing it.
    func mayBeAsked(by head: RequestHead) -> Bool {
        guard let destination = head.headers["sec-fetch-dest"] else { return true }
        return isFile || ["document", "empty"].contains(destination)
    }

    func takes(_ fields: FormFields) -> Bool {
        let free = lists.union(intake.files?.fields ?? [])
        var seen: Set<String> = []
        return fields.all.allSatisfy { free.contains($0.name) || seen.insert($0.name).inserted }
    }
}
