/// What is asked for, and what came of it.
struct Target {
    let name: String
    let port: Int
    var requests: [[UInt8]]
    var measured = Load.Measured()

    /// - Parameter ways: how many addresses the page is asked for at, in turn.
    init(
        _ name: String, _ child: Child, _ path: String, _ cookie: String? = nil, _ ways: Int = 1
    ) {
        self.name = name
        port = child.port
        requests = (1...ways).map {
            Form.request(ways == 1 ? path : path + "?way=\($0)", cookie: cookie)
        }
    }
}
