import Community

extension BenchRequest {
    /// The request as a browser sends it.
    /// - Parameter way: a number that makes the address one that nobody asked for before.
    func bytes(cookie: String?, way: Int? = nil, closes: Bool = false) -> [UInt8] {
        let fields = query + (way.map { [("way", String($0))] } ?? [])
        let start = address.contains("?") ? "&" : "?"
        let path = fields.isEmpty ? address : address + start + Form.encode(fields)
        return Form.request(path, cookie: cookie, form: form.map(Form.encode), closes: closes)
    }
}
