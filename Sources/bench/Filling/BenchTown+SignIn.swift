import Community

extension BenchTown {
    /// Signs in all those who measure.
    static func signIn(_ child: Child) throws -> [BenchMeasure.Reader: String] {
        [
            .member: try signIn(child, as: email),
            .outsider: try signIn(child, as: outsider),
        ]
    }

    static func signIn(_ child: Child, as email: String) throws -> String {
        let client = Client(port: child.port, source: "127.0.0.2")
        let page = try client.get("/sign-in")
        guard page.status == 200, page.text.contains("name=\"password\"") else {
            throw BenchError.failed("no sign-in form: \(page.status)")
        }
        let answer = try client.post("/sign-in", signInForm(email))
        guard answer.status == 303, let cookie = answer.cookie else {
            throw BenchError.failed("sign-in was answered \(answer.status)")
        }
        return cookie
    }
}
