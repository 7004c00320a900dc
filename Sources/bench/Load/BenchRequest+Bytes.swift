import Community

extension BenchRequest {
    /// The request as a browser sends it.
    func bytes(cookie: String?, closes: Bool = false) -> [UInt8] {
        let start = address.contains("?") ? "&" : "?"
        let path = query.isEmpty ? address : address + start + Form.encode(query)
        return Form.request(path, cookie: cookie, form: form.map(Form.encode), closes: closes)
    }
}
