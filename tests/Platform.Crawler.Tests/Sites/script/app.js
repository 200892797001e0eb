document.getElementById('app').innerHTML = '<h1>Jeugdhulp in Duinrade</h1><p>Bel 0223 12 34 56</p>';
