package import Community
import Foundation
package import HTTP

/// A browser without a window: it keeps cookies, says where its requests come from, and fills
/// in the forms of the pages it is shown.
package final class Browser {
    /// What it keeps between requests. The town remembers this alone: one that held the browser,
    /// which holds the town, would never go away, nor would its folder and its database.
    final class Memory {
        fileprivate var cookies: [String: String] = [:]
        fileprivate var language = "fr"
        fileprivate var posts = 0
        /// No other browser has it, not even one that came to lie where another was.
        fileprivate let name = UUID().uuidString
    }

    private let town: Town
    let memory: Memory

    init(town: Town, memory: Memory = Memory()) {
        self.town = town
        self.memory = memory
    }

    /// The language it asks for.
    package var language: String {
        get { memory.language }
        set { memory.language = newValue }
    }

    package func get(_ address: String, headers: [String: String] = [:]) throws -> Answer {
        try send(.get, address, headers: headers)
    }

    /// Posts a form. Each post has a key of its own, as each page that is shown has.
    @discardableResult
    package func post(
        _ address: String, _ fields: FormFields = [:], key: String? = nil,
        files: [UploadedFile] = [], headers: [String: String] = [:]
    ) throws -> Answer {
        memory.posts += 1
        var fields = fields
        fields.append("_key", key ?? "key \(memory.name) \(memory.posts)")
        return try send(.post, address, fields: fields, files: files, headers: headers)
    }

    @discardableResult
    package func put(
        _ address: String, _ fields: FormFields = [:], files: [UploadedFile] = []
    ) throws -> Answer {
        var fields = fields
        fields.append("_method", "PUT")
        return try post(address, fields, files: files)
    }

    /// Reads a page and sends its form, which says what was read.
    @discardableResult
    package func putRead(
        _ address: String, _ fields: FormFields = [:], key: String? = nil
    ) throws -> Answer {
        var fields = fields
        fields.append("version", try get(address).input("version") ?? "")
        fields.append("_method", "PUT")
        return try post(address, fields, key: key)
    }

    @discardableResult
    package func delete(_ address: String, _ fields: FormFields = [:]) throws -> Answer {
        var fields = fields
        fields.append("_method", "DELETE")
        return try post(address, fields)
    }

    /// Goes where the answer leads.
    package func follow(_ answer: Answer) throws -> Answer {
        guard let location = answer.location else { return answer }
        return try get(String(location.prefix { $0 != "#" }))
    }

    func signIn(_ email: String, _ password: String) throws {
        let answer = try post("/sign-in", ["email": email, "password": password])
        guard answer.status == 303 else {
            throw TownError.signInRefused(email, answer.status)
        }
    }

    /// Forgets every cookie, as when a session has ended.
    package func forgetCookies() { memory.cookies = [:] }

    package func cookie(_ name: String) -> String? { memory.cookies[name] }

    package func setCookie(_ name: String, _ value: String) { memory.cookies[name] = value }

    /// Reads a page from one of the servers of the town; what it notes of the reader is dropped.
    package func get(_ address: String, at server: SiteApplication) throws -> Answer {
        var worker = try server.makeContext()
        return Answer(server.respond(to: try request(.get, address, [:]), &worker))
    }

    /// Sends any request, as given but for the cookies.
    package func send(
        _ method: HTTP.Method, _ address: String, fields: FormFields = [:],
        files: [UploadedFile] = [], document: String = "", headers: [String: String] = [:]
    ) throws -> Answer {
        var request = try request(method, address, headers)
        request.bytes = Array(document.utf8)
        request.fields = fields
        request.files = files
        let response = town.answer(request)
        keepCookies(of: response)
        return Answer(response)
    }

    private func request(
        _ method: HTTP.Method, _ address: String, _ headers: [String: String]
    ) throws -> Request {
        var all = ["Accept-Language": language, "Sec-Fetch-Site": "same-origin"]
        all.merge(headers) { $1 }
        if !memory.cookies.isEmpty {
            all["Cookie"] = memory.cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        }
        var text = "\(method.rawValue) \(address) HTTP/1.1\r\nHost: localhost\r\n"
        for (name, value) in all where !value.isEmpty { text += "\(name): \(value)\r\n" }
        return try Request(parsing: Array((text + "\r\n").utf8))
    }

    private func keepCookies(of response: Response) {
        for header in response.headers.all("Set-Cookie") {
            let pair = header.prefix { $0 != ";" }.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { continue }
            let isCleared = header.contains("Max-Age=0")
            memory.cookies[String(pair[0])] = isCleared ? nil : String(pair[1])
        }
    }
}
