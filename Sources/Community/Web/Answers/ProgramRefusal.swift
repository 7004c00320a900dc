import DAV
import HTTP
import Security
import Storage

/// What a program is told that is refused: a status, a condition, a sentence; never a page.
struct ProgramRefusal {
    private let site: Site
    private let words: Localization

    /// Nil where no programs come.
    init?(_ site: Site, _ request: Request) {
        guard site.router.isForPrograms(site.router.segments(of: request.head)) else { return nil }
        self.site = site
        let asked = Self.language(request.head.headers["accept-language"])
        words = site.catalogues.words(asked ?? site.options.locale)
    }

    /// The first language of ours that a program names.
    private static func language(_ header: String?) -> String? {
        guard let header else { return nil }
        let asked = header.split(separator: ",").map {
            $0.drop { $0 == " " }.prefix(2).lowercased()
        }
        return asked.first { Catalogues.locales.contains($0) }
    }

    func answer(_ problem: Problem) -> Response {
        let text = problem == .signInFirst ? words("program.password") : words(problem)
        var response = Response(
            problem.status, type: .xml, DAVErrorBody.bytes(nil, saying: text))
        if problem == .signInFirst {
            response.headers.add("WWW-Authenticate", "Basic realm=\"Parvis\", charset=\"UTF-8\"")
        }
        if let seconds = problem.wait { response.headers.add("Retry-After", String(seconds)) }
        return response
    }

    func answer(_ problem: ProgramProblem) -> Response {
        let text = words("program.condition", ["name": problem.condition.local])
        let condition = Element(problem.condition)
        return Response(
            problem.status, type: .xml, DAVErrorBody.bytes(condition, saying: text))
    }

    /// A method that an address does not have: what is there is read only.
    func answer(_ method: HTTP.Method) -> Response {
        let isWriting = method == .put || method == .delete
        let condition = isWriting ? Element(.dav("need-privileges")) : nil
        return Response(
            isWriting ? .forbidden : .methodNotAllowed, type: .xml,
            DAVErrorBody.bytes(condition, saying: words("program.readOnly")))
    }
}

extension Localization {
    /// What happened, in a sentence.
    fileprivate func callAsFunction(_ problem: Problem) -> String {
        problem.page(self, kept: nil, home: "/").text
    }
}

extension MediaType {
    static let xml = MediaType(
        essence: "application/xml", parameters: [HeaderParameter(name: "charset", value: "utf-8")])
}
