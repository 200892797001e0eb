// Parts of a page that the server renders again (htmx). Its settings stand in <meta name="htmx-config">.
import 'htmx.org';
import './failures.js';
