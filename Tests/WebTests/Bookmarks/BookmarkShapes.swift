/// Files in the shapes that browsers give them, written for these tests.
enum BookmarkShapes {
    static let chrome = """
        <!DOCTYPE NETSCAPE-Bookmark-file-1>
        <!-- This is an automatically generated file.
             It will be read and overwritten.
             DO NOT EDIT! -->
        <META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
        <TITLE>Bookmarks</TITLE>
        <H1>Bookmarks</H1>
        <DL><p>
            <DT><H3 ADD_DATE="1466009059" LAST_MODIFIED="0" PERSONAL_TOOLBAR_FOLDER="true">Barre</H3>
            <DL><p>
                <DT><A HREF="http://www.example.org/" ADD_DATE="1466010266" ICON="data:image/png;base64,AA==">Un &amp; deux</A>
                <DT><H3 ADD_DATE="1466009060">Dans</H3>
                <DL><p>
                    <DT><A HREF="https://example.org/profond?a=1&amp;b=2#ici" ADD_DATE="1466010267">Profond</A>
                </DL><p>
                <DT><A HREF="javascript:(function(){alert('x')})()" ADD_DATE="1466010268">Ruse</A>
            </DL><p>
            <DT><A HREF="chrome://settings/" ADD_DATE="1466010269">Réglages</A>
            <DT><A HREF="https://example.org/dehors" ADD_DATE="1466010270">Dehors</A>
        </DL><p>

        """

    static let firefox = """
        <!DOCTYPE NETSCAPE-Bookmark-file-1>
        <META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'none'"></meta>
        <TITLE>Bookmarks</TITLE>
        <H1>Menu des marque-pages</H1>

        <DL><p>
            <DT><A HREF="place:sort=8&maxResults=10" ADD_DATE="1400000000">Les plus visités</A>
            <HR>    <DT><H3 ADD_DATE="1400000001">Syndicat</H3>
            <DD>Ce que dit le dossier
            <DL><p>
                <DT><A HREF="https://example.org/vae" ADD_DATE="1400000002" TAGS="vae,formation, vae" SHORTCUTURL="v">VAE</A>
                <DD>Première ligne
                  et &lt;deuxième&gt;
                <DT><H3>Vide</H3>
                <DL><p>
                </DL><p>
                <DT><A HREF="https://example.org/apres" ADD_DATE="1400000003">Après</A>
            </DL><p>
        </DL>

        """

    static let google = """
        <!DOCTYPE NETSCAPE-Bookmark-file-1>
        <HTML><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
        <Title>Bookmarks</Title>
        <H1>Bookmarks</H1>
        <DT><H3 ADD_DATE="1433080000000000">Lecture</H3>
        <DL><p>
        <DT><A HREF="https://example.org/lire" ADD_DATE="1433080123456789">Lire</A>
        </DL><p>
        <DL><p>
        <DT><A HREF="https://example.org/sans" ADD_DATE="1433080200000000">Sans étiquette</A>
        </DL><p>
        </HTML>
        """

    static let explorer = """
        <!DOCTYPE NETSCAPE-Bookmark-file-1>
        <!-- This is an automatically generated file. -->
        <TITLE>Bookmarks</TITLE>
        <H1>Bookmarks</H1>
        <DL><p>
            <DT><H3 FOLDED ADD_DATE="1478700000">Favoris</H3>
            <DL><p>
                <DT><A HREF="http://www.example.org/fr" ADD_DATE="1478700001" LAST_VISIT="1478700001" LAST_MODIFIED="1478700001" ICON_URI="http://www.example.org/favicon.ico" >Le site</A>
            </DL><p>
        </DL><p>

        """

    static let safari = """
        <!DOCTYPE NETSCAPE-Bookmark-file-1>
        \t<HTML>
        \t<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
        \t<Title>Bookmarks</Title>
        \t<H1>Bookmarks</H1>
        \t<DT><H3 FOLDED>Favorites</H3>
        \t<DL><p>
        \t\t<DT><A HREF="https://www.example.org/un">Un</A>
        \t\t<DT><H3 FOLDED>Presse</H3>
        \t\t<DL><p>
        \t\t\t<DT><A HREF="https://www.example.org/deux">Deux</A>
        \t\t</DL><p>
        \t</DL><p>
        \t<DT><A HREF="https://www.example.org/trois">Trois</A>
        \t</HTML>
        """

    static let multiline = """
        <!DOCTYPE NETSCAPE-Bookmark-file-1>
        <TITLE>Bookmarks</TITLE>
        <DL><p>
        <DT><A HREF="https://example.org/un" ADD_DATE="10/Oct/2000:13:55:36 +0300" PRIVATE="1"
          TAGS="un,deux">Un titre
          sur deux lignes</A>
        <DD>Une liste :

        - un<br>- deux <b>gras</b>
        <DT><A HREF="https://example.org/deux" ADD_DATE="">Deux</A>
        </DL><p>
        """
}
