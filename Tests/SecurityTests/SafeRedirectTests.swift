import Testing

@testable import Security

@Suite("Where a form sends back") struct SafeRedirectTests {
    @Test(arguments: [
        "/", "/forum/12", "/forum/12/", "/forum/12?page=2&tri=date", "/forum/12#message-5",
        "/recherche?q=gr%C3%A8ve%20g%C3%A9n%C3%A9rale", "/membres/Lo%C3%AFc",
        "/connexion?retour=%2Fforum%2F3", "/a:b@c", "/?next=//ailleurs.example", "/.well-known/x",
        "/a...b",
    ])
    func `a path of this site is kept as it is`(_ path: String) {
        #expect(SafeRedirect.path(path) == path)
    }

    @Test(arguments: [
        "", "//ailleurs.example", "///ailleurs.example", "/\\ailleurs.example", "\\\\ailleurs",
        "https://ailleurs.example", "javascript:alert(1)", "ailleurs.example", "forum/12",
        " /forum", "/ forum", "/\t/ailleurs.example", "/\n/ailleurs", "/forum\r\nSet-Cookie: a=b",
        "/\u{0}", "/forum\u{7F}", "/é", "/%2F/ailleurs.example", "/%2failleurs.example",
        "/%5Cailleurs.example", "/%5cailleurs", "/%09/ailleurs", "/%0d%0aSet-Cookie:%20a", "/%00",
        "/%252Failleurs", "/%", "/%4", "/%zz", "/%+1", "/./forum", "/../forum", "/forum/..",
        "/forum/.", "/%2e%2e/forum", "/.%2E//ailleurs", "/.//ailleurs.example",
        "/forum//ailleurs.example", "/%7F", "?a=b", "#a", "/\u{FF0F}ailleurs",
    ])
    func `anything that might lead elsewhere is refused`(_ path: String) {
        #expect(SafeRedirect.path(path) == nil)
    }

    @Test func `2048 bytes are kept and one more refused`() {
        let path = "/" + String(repeating: "a", count: 2047)
        #expect(SafeRedirect.path(path) == path)
        #expect(SafeRedirect.path(path + "a") == nil)
    }
}
