import Testing

@testable import Web

@Suite("What redirects say of a link") struct RedirectProposalTests {
    /// `http://a.fr/x 301 /y 302 /z`
    private func proposal(_ words: String) throws -> RedirectProposal {
        let parts = words.split(separator: " ").map(String.init)
        let address = try WebAddress(parts[0])
        var chain: [WebRedirect] = []
        for index in stride(from: 1, to: parts.count, by: 2) {
            let from = chain.last?.to ?? address
            let to = try from.resolving(parts[index + 1]).inheriting(fragment: from.fragment)
            chain.append(WebRedirect(from: from, to: to, status: Int(parts[index]) ?? 0))
        }
        return RedirectProposal(chain, for: address)
    }

    @Test(arguments: [
        ("https://a.fr/x 301 /y", "https://a.fr/y"),
        ("https://a.fr/x 308 https://b.fr/z", "https://b.fr/z"),
        ("https://a.fr/x 301 /y 308 /z", "https://a.fr/z"),
        ("https://a.fr/x 301 /y 302 /z", "https://a.fr/y"),
        ("https://a.fr/x#p 301 /y", "https://a.fr/y#p"),
        ("https://a.fr/x#p 301 /y#q", "https://a.fr/y#q"),
        ("http://a.fr/x 302 https://a.fr/x", "https://a.fr/x"),
        ("http://a.fr/x?b 307 https://a.fr/x?b", "https://a.fr/x?b"),
        ("http://a.fr/x 302 https://a.fr/x 301 /y", "https://a.fr/y"),
        ("http://a.fr/ 301 https://a.fr/", "https://a.fr/"),
        ("http://a.fr/ 301 /fr/", "http://a.fr/fr/"),
        ("http://a.fr/ 301 https://www.a.fr/", "https://www.a.fr/"),
        ("https://a.fr/x 301 /?page=3", "https://a.fr/?page=3"),
        ("https://a.fr/x 301 /y?a=1&utm_source=z", "https://a.fr/y?a=1"),
    ])
    func `what is for good is proposed`(words: String, expected: String) throws {
        let proposal = try proposal(words)
        #expect(proposal.proposed?.text == expected && !proposal.isSuspect)
    }

    @Test(arguments: [
        "https://a.fr/x", "https://a.fr/x 302 /y", "https://a.fr/x 303 /y", "https://a.fr/x 307 /y",
        "https://a.fr/x 302 /y 301 /z", "http://a.fr/x 302 https://a.fr/y",
        "http://a.fr/x 302 https://b.fr/x", "https://a.fr/x 302 http://a.fr/x",
        "https://a.fr/x 301 /y 301 /x", "https://a.fr/x 301 /x?utm_source=z",
    ])
    func `what is for the moment is not`(words: String) throws {
        let proposal = try proposal(words)
        #expect(proposal.proposed == nil && !proposal.isSuspect)
    }

    @Test(arguments: [
        "https://a.fr/x 301 /", "https://a.fr/x 302 /", "https://a.fr/x 301 https://b.fr",
        "https://a.fr/x 301 /index.php", "https://a.fr/x 302 /fr/",
        "https://a.fr/x 302 /fr/accueil",
        "https://a.fr/x 301 / 302 /bienvenue", "https://a.fr/x 302 /y 301 /Accueil.html",
        "http://a.fr/x 301 https://a.fr/x 301 /", "https://a.fr/x 301 /?utm_source=z",
    ])
    func `one that ends at the first page of a site is suspect`(words: String) throws {
        let proposal = try proposal(words)
        #expect(proposal.proposed == nil && proposal.isSuspect)
    }
}
