import Mail
import Testing

@Suite("The new text of an answer in HTML") struct HTMLReplyTests {
    private func reply(_ html: String) throws -> ReplyText {
        let source = "From: ben@mail.test\nContent-Type: text/html; charset=utf-8\n\n\(html)\n"
        return ReplyText(try IncomingMessage(Array(source.utf8)))
    }

    @Test func `blocks, lists, links and references become plain text`() throws {
        let reply = try reply(
            """
            <html><head><title>Titre</title><style>p { color: red }</style></head><body>
            <p>Bonjour &agrave; <b>tous</b>&nbsp;&#8211; &lt;ici&gt;</p>
            <!-- rien --><script>alert("non")</script>
            <ul><li>un<li>deux<ol><li>a</li><li>b</li></ol></ul>
            <div>Voir <a href="https://lieu.example/?a=1&amp;b=2">le plan</a>
            et <a href="https://lieu.example">https://lieu.example</a>.</div>
            Ligne<br>suivante<table><tr><td>x</td><td>y</td></tr><tr><td>z</td></tr></table>
            </body></html>
            """)
        #expect(
            reply.text == """
                Bonjour à tous – <ici>

                - un
                - deux
                  1. a
                  2. b

                Voir le plan <https://lieu.example/?a=1&b=2> et https://lieu.example.
                Ligne
                suivante

                x y
                z
                """)
    }

    @Test func `Gmail's quotation is trimmed`() throws {
        let reply = try reply(
            """
            <div dir="ltr">Je viens.</div><br><div class="gmail_quote"><div dir="ltr"
            class="gmail_attr">Le lun. 3 févr. 2026 à 10:12, Amina &lt;<a
            href="mailto:a@parvis.example">a@parvis.example</a>&gt; a écrit :<br></div><blockquote
            class="gmail_quote" style="margin:0">Qui vient ?</blockquote></div>
            """)
        #expect(reply.text == "Je viens.")
    }

    @Test func `Gmail's answers between the lines are kept`() throws {
        let reply = try reply(
            """
            <div class="gmail_quote"><div class="gmail_attr">Le 3 févr. 2026, Amina a écrit :</div>
            <blockquote class="gmail_quote">Qui vient ?</blockquote><div>Moi.</div>
            <blockquote class="gmail_quote">Et la sono ?</blockquote><div>Cléo.</div></div>
            """)
        #expect(reply.isInterleaved)
        #expect(reply.text.contains("> Qui vient ?") && reply.text.contains("Moi."))
        #expect(reply.text.contains("Cléo."))
    }

    @Test(arguments: [
        #"<div id="divRplyFwdMsg" dir="ltr"><b>De :</b> Amina</div><div>Qui vient ?</div>"#,
        #"<div id="appendonsend"></div><hr><div>Qui vient ?</div>"#,
        #"<div><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>De :</b> Amina &lt;a@parvis.example&gt;<br><b>Envoyé :</b> lundi 3 février 2026 10:12<br><b>À :</b> Ben<br><b>Objet :</b> Réunion</p></div></div><p>Qui vient ?</p>"#,
        #"<div class="moz-cite-prefix">Le 03/02/2026 à 10:12, Amina a écrit&nbsp;:<br></div><blockquote type="cite"><p>Qui vient ?</p></blockquote>"#,
        #"<br><br><div class="gmail_quote">Le 3 février 2026 10:12:00 GMT+01:00, Amina &lt;a@parvis.example&gt; a écrit :<blockquote class="gmail_quote"><pre class="k9mail">Qui vient ?</pre></blockquote></div>"#,
        #"<div id="ydp1" class="yahoo_quoted"><div>Le lundi 3 février 2026 à 10:12:00 UTC+1, Amina a écrit :</div><blockquote>Qui vient ?</blockquote></div>"#,
        #"<div class="protonmail_quote">Le lundi 3 février 2026 à 10:12, Amina a écrit :<br><blockquote>Qui vient ?</blockquote></div>"#,
    ])
    func `what other programs quote is trimmed`(quotation: String) throws {
        #expect(try reply("<div>Je viens.</div>\(quotation)").text == "Je viens.")
    }

    @Test func `an empty answer in HTML says that nothing is left`() throws {
        #expect(try reply("<div><br></div><div id=\"divRplyFwdMsg\">De : Amina</div>").isEmpty)
    }

    @Test func `plain text goes before HTML`() throws {
        let source = """
            Content-Type: multipart/alternative; boundary=b

            --b
            Content-Type: text/plain

            Je viens.
            --b
            Content-Type: text/html

            <b>Je ne viens pas.</b>
            --b--
            """
        #expect(ReplyText(try IncomingMessage(Array(source.utf8))).text == "Je viens.")
    }
}
