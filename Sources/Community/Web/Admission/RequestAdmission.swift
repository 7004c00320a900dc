import HTTP
import Security
import Storage

/// Decides by the head alone what a request may send, before its body is read.
struct RequestAdmission {
    static let formLimit = 1 << 20
    /// Of the body in which a program asks, or writes what it may not.
    private static let questionLimit = 1 << 20

    let site: Site

    /// Runs on the server's loop: no database here.
    func admit(_ head: RequestHead) -> Admission {
        guard isOurHost(head.host) else {
            return .refuse(site.refusals.answer(.misdirectedRequest, head))
        }
        if let programs = admitProgram(head) { return programs }
        if head.method.isSafe {
            if case .route(let route, _) = site.router.find(head.method, head.segments),
                route.work == .slow
            {
                return .accept(.slow, .none)
            }
            return .accept(.page, .none)
        }
        let routes = site.router.routes(at: head.segments).filter { !$0.method.isSafe }
        if routes.contains(where: { $0.intake.takesFiles }),
            head.contentType?.essence == "multipart/form-data"
        {
            return .accept(.upload, .multipart(allowance))
        }
        // A mail provider sends its form as one with files (RFC 8058, 3.2); it brings none.
        if routes.contains(where: \.isByAddressAlone) {
            return .accept(.write, .multipart(allowance))
        }
        let isSlow = routes.contains { $0.work == .slow }
        return .accept(isSlow ? .slow : .write, .form(Self.formLimit))
    }

    /// A question in XML, wherever it is asked; and whatever a program sends where programs come:
    /// it is told in its own words that it may not.
    private func admitProgram(_ head: RequestHead) -> Admission? {
        let asks = head.method == .propfind || head.method == .report
        let segments = site.router.segments(of: head)
        guard asks || site.router.isForPrograms(segments) else { return nil }
        let isSlow = site.router.routes(at: segments).contains { $0.work == .slow }
        return .accept(isSlow ? .slow : .page, .bytes(Self.questionLimit))
    }

    /// Files are stored only for somebody who may call the route; for anybody else the texts
    /// are still read, so that the page that says no can give them back.
    func authorize(_ head: RequestHead, _ reader: Reader) -> BodyDecision {
        do {
            return try reader.read { db in
                let found = site.router.routes(at: head.segments).first { $0.intake.takesFiles }
                guard let route = found, let intake = route.intake.files else {
                    return .discardFiles
                }
                let authentication = try Authentication(head: head, site: site, db: db)
                let place = try authentication.place(route, match(head))
                let verdict = route.access.verdict(for: authentication.viewer, in: place)
                guard verdict == .granted, let person = authentication.viewer.person else {
                    return .discardFiles
                }
                let rooms = try intake.rooms(person, place, site, db)
                return .readAll(UploadTerms(sender: person.rawValue, rooms: rooms))
            }
        } catch {
            return .discardFiles
        }
    }

    private func match(_ head: RequestHead) -> Match {
        site.router.match(head.segments) ?? Match()
    }

    private var allowance: MultipartAllowance {
        MultipartAllowance(
            textLimit: Self.formLimit, totalLimit: site.options.uploadLimit,
            fileLimit: site.options.fileLimit, folder: site.files.temporaryFolder,
            floor: site.files.floor)
    }

    /// The configured host, and over plain HTTP the names of this machine, with any port: the
    /// page of another site whose name leads here (DNS rebinding) bears that other name.
    private func isOurHost(_ host: String) -> Bool {
        let name = Self.name(of: host)
        let ours = site.options.host
        guard host != ours, name != ours else { return true }
        return !site.options.isSecure && SiteOptions.loopback.contains(name)
    }

    /// The host without its port; an IPv6 address keeps its brackets.
    private static func name(of host: String) -> String {
        guard let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") else { return host }
        return String(host[..<colon])
    }
}
